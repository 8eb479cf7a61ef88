import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.Callable;

/** A server whose routes need parts of the platform that are loaded when they are asked for. */
public class Server {
  static final Map<String, Callable<String>> ROUTES = Map.of(
      "/", () -> "fine",
      "/zone", () -> Instant.EPOCH.atZone(ZoneId.of("Asia/Tokyo")).toString(),
      "/digest", () -> java.util.HexFormat.of().formatHex(java.security.MessageDigest.getInstance("MD5").digest(new byte[0])),
      "/authorities", () -> {
        var factory = javax.net.ssl.TrustManagerFactory.getInstance("PKIX");
        factory.init((java.security.KeyStore) null);
        return "" + (((javax.net.ssl.X509TrustManager) factory.getTrustManagers()[0]).getAcceptedIssuers().length > 50);
      });

  public static void main(String[] words) throws Exception {
    var server = HttpServer.create(new InetSocketAddress(8080), 0);
    server.createContext("/", exchange -> {
      var route = ROUTES.get(exchange.getRequestURI().getPath());
      String said;
      try {
        said = route == null ? "no such route" : route.call();
      } catch (Exception failure) {
        said = failure.toString();
      }
      var bytes = said.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
      exchange.close();
    });
    server.start();
  }
}
