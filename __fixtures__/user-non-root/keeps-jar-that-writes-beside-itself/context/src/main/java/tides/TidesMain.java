package tides;

import java.io.FileWriter;
import java.net.ServerSocket;

public class TidesMain {
  public static void main(String[] args) throws Exception {
    try (var log = new FileWriter("tides.log"); var server = new ServerSocket(8080)) {
      while (true) {
        log.write(server.accept().toString());
      }
    }
  }
}
