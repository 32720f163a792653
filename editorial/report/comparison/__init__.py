"""The two versions side by side, in the terminal and as a page to send round."""
