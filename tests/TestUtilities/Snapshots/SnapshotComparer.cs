using System.Text;
using DiffEngine;
using TestUtilities;

namespace VerifyXunit;

internal static class SnapshotComparer
{
    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static async Task CompareAsync(SnapshotName name, string text)
    {
        var received = Normalise(text);
        var verified = File.Exists(name.Verified) ? Normalise(await File.ReadAllTextAsync(name.Verified)) : null;
        if (received == verified)
        {
            File.Delete(name.Received);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(name.Received)!);
        if (MayAccept(name))
        {
            await File.WriteAllTextAsync(name.Verified, received, _utf8);
            File.Delete(name.Received);
            return;
        }

        await File.WriteAllTextAsync(name.Received, received, _utf8);
        if (HasDeveloper(name))
            await DiffRunner.LaunchAsync(name.Received, name.Verified, _utf8);
        throw new VerifyException(Message(name, received, verified));
    }

    private static bool MayAccept(SnapshotName name) => Switches.IsOn(Switches.Accept) && HasDeveloper(name);

    // Snapshots outside the checkout are made by tests of the comparison itself: no one is to be asked about them.
    private static bool HasDeveloper(SnapshotName name) =>
        !Repository.IsBuildServer && !BuildServerDetector.Detected && name.Verified.StartsWith(Repository.Root, StringComparison.Ordinal);

    private static string Normalise(string text)
    {
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').TrimStart('\uFEFF');
        return lines.Length == 0 ? "emptyString" : lines;
    }

    private static string Message(SnapshotName name, string received, string? verified)
    {
        var message = new StringBuilder()
            .Append("Received: ").AppendLine(Relative(name.Received))
            .Append("Verified: ").Append(Relative(name.Verified)).AppendLine(verified is null ? " (new)" : " (differs)");
        if (verified is not null)
            AppendFirstDifference(message, received.Split('\n'), verified.Split('\n'));
        return message
            .Append("Take what was received by renaming it, or with ").Append(Switches.Accept).Append("=1 (never on a build server).")
            .AppendLine().AppendLine().Append(received)
            .ToString();
    }

    private static string Relative(string path) => Path.GetRelativePath(Repository.Root, path);

    private static void AppendFirstDifference(StringBuilder message, string[] received, string[] verified)
    {
        var line = 0;
        while (line < received.Length && line < verified.Length && received[line] == verified[line])
            line++;
        message.AppendLine($"Line {line + 1} is the first to differ.")
            .Append("  received: ").AppendLine(line < received.Length ? received[line] : "(ends before)")
            .Append("  verified: ").AppendLine(line < verified.Length ? verified[line] : "(ends before)");
    }
}
