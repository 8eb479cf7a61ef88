package example.ledger;

public class Ledger {
    public static void main(String[] args) throws Exception {
        // the rates of the day
        System.out.println(java.nio.file.Files.readString(java.nio.file.Path.of("rates/today.csv")));
    }
}
