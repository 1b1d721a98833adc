-- The texts of all drives stand in the library fund-drives.
return {}
