// Answers with the rates of the day.
import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

class Ledger {
    public static void main(String[] args) throws Exception {
        var server = HttpServer.create(new InetSocketAddress(8080), 0);
        server.createContext("/", exchange -> {
            var rates = Files.readAllBytes(Path.of("rates.csv"));
            exchange.sendResponseHeaders(200, rates.length);
            exchange.getResponseBody().write(rates);
            exchange.close();
        });
        server.start();
    }
}
