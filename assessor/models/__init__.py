"""What an assessment is: mapped dataclasses and pure rules. No session, no file, no Qt."""
