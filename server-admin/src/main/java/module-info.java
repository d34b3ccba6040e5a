/** For an app's own server: registers and deletes users, changes passwords, forces users out. */
module io.github.msync4j.admin {
    requires transitive io.github.msync4j.core;
    requires transitive java.net.http;
    requires static transitive org.jspecify;

    exports io.github.msync4j.admin;
}
