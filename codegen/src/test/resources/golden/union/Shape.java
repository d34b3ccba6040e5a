// Generated from golden/union/union.proto. Do not edit.
package com.acme.union;

import io.github.msync4j.spec.GeneratedFrom;

/**
 * One of these.
 */
@GeneratedFrom("golden/union/union.proto")
public sealed interface Shape permits Circle, Polygon {
}
