"""What the workshop did, as documents that write themselves: the minutes, and the report on how agreement was found."""
