package io.github.msync4j.cli;

import io.github.msync4j.cli.command.Chat;
import io.github.msync4j.cli.command.Decode;
import io.github.msync4j.cli.command.Demo;
import io.github.msync4j.cli.command.Listen;
import io.github.msync4j.cli.command.Load;
import io.github.msync4j.cli.command.LoadReceive;
import io.github.msync4j.cli.command.Login;
import io.github.msync4j.cli.command.Logs;
import io.github.msync4j.cli.command.MakeSupportBundle;
import io.github.msync4j.cli.command.Register;
import io.github.msync4j.cli.command.Send;
import io.github.msync4j.cli.command.Server;
import io.github.msync4j.cli.command.ctl.Ctl;
import io.github.msync4j.cli.command.spec.Spec;
import java.time.Duration;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/** The tree of commands, and what happens around each of them. */
public final class Cli {
    private Cli() {}

    /**
     * Runs one command.
     *
     * @param terminal the streams to use
     * @param arguments the command line
     * @return the exit status
     */
    public static int run(Terminal terminal, String... arguments) {
        Msync msync = new Msync(terminal);
        Complaints complaints = new Complaints(msync, Arrays.asList(arguments).contains("--json"));
        CommandLine line = new CommandLine(msync)
                .addSubcommand(new Demo(msync))
                .addSubcommand(new Server(msync))
                .addSubcommand(new Register(msync))
                .addSubcommand(new Login(msync))
                .addSubcommand(new Listen(msync))
                .addSubcommand(new Send(msync))
                .addSubcommand(new Chat(msync))
                .addSubcommand(new Load(msync))
                .addSubcommand(new LoadReceive(msync))
                .addSubcommand(Ctl.commandLine(msync))
                .addSubcommand(new Decode(msync))
                .addSubcommand(new Logs(msync))
                .addSubcommand(new MakeSupportBundle(msync))
                .addSubcommand(Spec.commandLine(msync));
        standardOptions(line);
        line.registerConverter(Duration.class, Cli::lengthOfTime);
        line.getCommandSpec().usageMessage().footer(ExitCode.table().split("\\R", -1));
        return line.setOut(terminal.out())
                .setErr(terminal.err())
                .setColorScheme(Help.defaultColorScheme(terminal.coloured() ? Ansi.ON : Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false)
                .setParameterExceptionHandler(complaints)
                .setExecutionExceptionHandler(complaints)
                .setExecutionStrategy(parsed -> run(parsed, msync))
                .execute(arguments);
    }

    private static int run(ParseResult parsed, Msync msync) {
        LogOutput.show(msync.logLevel(), msync.terminal().err());
        ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        CommandLine command = last.commandSpec().commandLine();
        if (command.getSubcommands().isEmpty() || last.isUsageHelpRequested() || last.isVersionHelpRequested()) {
            return new CommandLine.RunLast().execute(parsed);
        }
        command.usage(msync.terminal().err());
        return ExitCode.USAGE.number();
    }

    private static Duration lengthOfTime(String text) {
        return LengthOfTime.parse(text)
                .orElseThrow(() -> new TypeConversionException(
                        "'" + text + "' is no length of time; allowed: " + LengthOfTime.ALLOWED));
    }

    private static void standardOptions(CommandLine command) {
        command.getCommandSpec().mixinStandardHelpOptions(true).versionProvider(new Version());
        command.getSubcommands().values().forEach(Cli::standardOptions);
    }
}
