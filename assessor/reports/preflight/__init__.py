"""Pre-flight: what a careful colleague would say before the annex goes out, and what leaves the laptop with it."""
