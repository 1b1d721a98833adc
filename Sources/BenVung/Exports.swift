/// `import BenVung` alone suffices to open a register, run a plugin and render its document.

@_exported import Documents
@_exported import Messages
@_exported import Register
@_exported import Vietnamese
