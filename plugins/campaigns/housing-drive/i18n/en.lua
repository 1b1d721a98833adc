return {
  work = "Work", house_building = "build", house_repair = "repair",
  most = "{building} to build, {repair} to repair",
}
