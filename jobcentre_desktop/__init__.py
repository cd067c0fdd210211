"""The job centre desk: an offline-first app for counsellors, and the central server (extra `server`)."""
