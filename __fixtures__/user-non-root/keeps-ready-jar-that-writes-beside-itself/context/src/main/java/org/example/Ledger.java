package org.example;

import java.io.FileWriter;

class Ledger {
  void add(String line) throws java.io.IOException {
    try (var book = new FileWriter("ledger.txt", true)) {
      book.write(line);
    }
  }
}
