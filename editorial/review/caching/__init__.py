"""Reports kept between runs, so that a draft that has not changed is not reviewed again."""
