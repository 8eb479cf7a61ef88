package org.example.tickets;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Tickets {
    public static void main(String[] args) {
        SpringApplication.run(Tickets.class, args);
    }
}
