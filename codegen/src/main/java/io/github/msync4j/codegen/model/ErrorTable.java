package io.github.msync4j.codegen.model;

/**
 * An enum that is the table of error codes, and the two enums its codes speak of.
 *
 * @param codes the codes
 * @param categories the categories, to be generated beside the codes
 * @param retries the retry rules, to be generated beside the codes
 */
public record ErrorTable(Enumeration codes, Enumeration categories, Enumeration retries) {}
