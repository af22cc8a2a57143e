//! The native tool: from a build to a folder to upload.
