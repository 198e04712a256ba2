"""Group laptops: a package goes out to a group, is worked in there, and is taken back."""
