/**
 * For an app's own server, which holds the app's secret: registers and deletes users, changes passwords, forces users out.
 * Nothing of this belongs into a client.
 */
@NullMarked
package io.github.msync4j.admin;

import org.jspecify.annotations.NullMarked;
