package nl.wegwijzer.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** A test of {@link KnowledgeApplication} over real HTTP, on 22 November 2026. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = KnowledgeApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"wegwijzer.clock=2026-11-22T10:00:00Z", "spring.lifecycle.timeout-per-shutdown-phase=2s"})
@ContextConfiguration(initializers = WebTest.SharedRedis.class)
public @interface KnowledgeTest {}
