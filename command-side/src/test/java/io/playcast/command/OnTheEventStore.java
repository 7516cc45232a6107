package io.playcast.command;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** Runs a test against the whole command side on a real PostgreSQL; all such tests share one context and one database. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = CommandSideAlone.class)
@ContextConfiguration(initializers = CommandSideAlone.RealEngine.class)
public @interface OnTheEventStore {}
