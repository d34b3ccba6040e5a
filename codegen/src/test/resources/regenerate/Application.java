import io.github.msync4j.event.Connected;
import io.github.msync4j.event.ConnectionEvent;
import io.github.msync4j.event.Disconnected;
import io.github.msync4j.event.DisconnectReason;
import io.github.msync4j.event.OfflineSyncFinished;
import io.github.msync4j.event.OfflineSyncStarted;
import io.github.msync4j.event.Reconnecting;
import io.github.msync4j.event.TokenExpired;
import io.github.msync4j.event.TokenRenewalFailed;
import io.github.msync4j.event.TokenRenewed;
import io.github.msync4j.event.TokenWillExpire;
import io.github.msync4j.rest.Account;
import io.github.msync4j.rest.Nickname;
import io.github.msync4j.rest.UpdatedUserInfo;
import io.github.msync4j.rest.UserInfo;
import io.github.msync4j.rest.UserInfoApi;
import io.github.msync4j.rest.UserInfoQuery;
import io.github.msync4j.rest.UserInfos;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** What users of the spec write. */
final class Application {
    String status(ConnectionEvent event) {
        return switch (event) {
            case Connected connected -> "connected to " + connected.host();
            case Reconnecting reconnecting -> "try " + reconnecting.attempt();
            case Disconnected disconnected -> reason(disconnected.reason());
            case OfflineSyncStarted started -> "catching up";
            case OfflineSyncFinished finished -> "up to date";
            case TokenWillExpire end -> "token ends";
            case TokenExpired end -> "token ended";
            case TokenRenewed renewed -> "token renewed";
            case TokenRenewalFailed failed -> "no new token";
        };
    }

    private static String reason(DisconnectReason reason) {
        return switch (reason) {
            case LOGOUT -> "logged out";
            case FORCED_OUT -> "forced out";
            case REFUSED -> "refused";
            case EXHAUSTED -> "lost";
            case UNKNOWN -> "over";
        };
    }

    /** A stand-in for tests. */
    static final class NoUserInfo implements UserInfoApi {
        @Override
        public CompletionStage<UpdatedUserInfo> updateUserInfo(UserInfo info) {
            return new CompletableFuture<>();
        }

        @Override
        public CompletionStage<UserInfos> getUserInfo(UserInfoQuery query) {
            return new CompletableFuture<>();
        }

        @Override
        public CompletionStage<Account> updateNickname(Nickname nickname) {
            return new CompletableFuture<>();
        }
    }
}
