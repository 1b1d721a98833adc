print("benvung")
