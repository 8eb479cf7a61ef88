class Ledger {
    String here = System.getProperty("user.dir");
}
