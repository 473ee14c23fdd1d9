using System.Runtime.CompilerServices;

namespace Coroutines.Integration.Tests.Support;

/// <summary>
/// Compares text with the approved file beside the test, <c>Class.Method.verified.txt</c>. A difference fails and leaves
/// <c>.received.txt</c> to look at and to rename; <c>SNAPSHOTS=accept</c> in the environment approves.
/// </summary>
internal static class ApprovedText
{
    public static void Verify(string actual, [CallerFilePath] string testFile = "", [CallerMemberName] string method = "")
    {
        var stem = Path.Combine(Path.GetDirectoryName(testFile)!, $"{Path.GetFileNameWithoutExtension(testFile)}.{method}");
        var (verified, received) = (stem + ".verified.txt", stem + ".received.txt");
        actual = actual.ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("SNAPSHOTS") == "accept")
        {
            File.WriteAllText(verified, actual);
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual);
        Assert.Equal(File.Exists(verified) ? File.ReadAllText(verified).ReplaceLineEndings("\n") : "", actual);
        File.Delete(received);
    }
}
