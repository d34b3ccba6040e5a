/** Shows the context of the SDK's work in the MDC of SLF4J. */
module io.github.msync4j.logging.slf4j {
    requires io.github.msync4j.logging;
    requires static org.jspecify;
    requires org.slf4j;

    provides io.github.msync4j.logging.LogContextCarrier with
            io.github.msync4j.logging.slf4j.MdcCarrier;
}
