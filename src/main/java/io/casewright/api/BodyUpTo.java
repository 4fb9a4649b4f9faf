package io.casewright.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The largest request body that an endpoint reads, in mebibytes; 1 where it is absent.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface BodyUpTo {

    int mebibytes();
}
