import javax.tools.JavaCompiler;

class Ledger {}
