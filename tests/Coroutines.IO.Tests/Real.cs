namespace Coroutines.IO.Tests;

/// <summary>Runs a coroutine on a loop of its own with a real clock; sockets, tasks and descriptors must be back where they were.</summary>
internal static class Real
{
    public static List<string> Run(Coroutine main, bool leavesTasks = false)
    {
        List<string> reports = [];
        var before = Descriptors();
        CoroutineLoopOptions options = new()
        {
            ExceptionHandler = (_, context) => reports.Add(context.ToString()),
        };
        using (CoroutineLoop loop = new(options))
        {
            loop.RunUntilComplete(main);
            Assert.Equal(leavesTasks, loop.TaskCount != 0);
        }

        Assert.Equal(before, Descriptors());
        return reports;
    }

    /// <summary>The descriptors of this process that are sockets, epolls or events.</summary>
    private static int Descriptors() => Directory.GetFiles("/proc/self/fd")
        .Select(static file => File.ResolveLinkTarget(file, false)?.Name ?? "")
        .Count(static target => target.StartsWith("socket:", StringComparison.Ordinal) || target.StartsWith("anon_inode:[event", StringComparison.Ordinal));
}
