"""Names on both sides: whose they are, and which English word stands for which Russian one."""
