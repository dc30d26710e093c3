package nl.wegwijzer.support;

import org.springframework.boot.SpringApplication;

/** Starts {@link WebApplication} to look at the pages without the rest of the house. */
final class WebPreview {

    private WebPreview() {}

    public static void main(String[] args) {
        SpringApplication.run(WebApplication.class, args);
    }
}
