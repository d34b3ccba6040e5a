/** An application that uses the SDK and nothing else. */
module io.github.msync4j.consumer {
    requires io.github.msync4j.core;
}
