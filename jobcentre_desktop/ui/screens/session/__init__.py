"""The counselling session: hold it, write it down, look at it again."""
