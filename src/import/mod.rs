//! Tables and texts out of the files that an office has: spreadsheets, CSV in any encoding, documents. Nothing here knows a browser.
