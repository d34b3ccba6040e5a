package io.github.msync4j.devserver;

/** Why a user is forced out; each has its own error number in the clients. */
public enum ForceOutReason {
    /** 206: logged in on another device. */
    LOGGED_IN_ELSEWHERE,
    /** 207: the account was removed. */
    USER_REMOVED,
    /** 216: the password was changed. */
    PASSWORD_CHANGED,
    /** 217: forced out by another device or an administrator. */
    KICKED
}
