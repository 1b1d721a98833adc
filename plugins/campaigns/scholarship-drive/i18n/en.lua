return { pupils = "Pupils and students" }
