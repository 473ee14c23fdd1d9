using System.Diagnostics;
using System.Net.Sockets;
using Coroutines.Tool.Connection;
using Coroutines.Tool.Tests.Support;

namespace Coroutines.Tool.Tests.Commands;

/// <summary>Each of these is told in one line, and has an exit code of its own.</summary>
public class MistakesTests
{
    public static TheoryData<string> Commands => new("ps", "tree", "top", "trace");

    [Theory]
    [MemberData(nameof(Commands))]
    public void NoSuchProcess(string command)
    {
        Ran ran = Ran.On(command, int.MaxValue - 1);

        Assert.Equal(3, ran.Code);
        Assert.Equal($"There is no process {int.MaxValue - 1}.\n", ran.Error.ReplaceLineEndings("\n"));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void ProcessWithoutCoroutines(string command)
    {
        using WatchedProcess watched = WatchedProcess.Start("none", 0);
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

        Ran ran = command == "trace" ? Ran.On(command, watched.Id, "--output", path) : Ran.On(command, watched.Id);

        Assert.Equal(5, ran.Code);
        Assert.Equal($"Process {watched.Id} (dotnet) runs no coroutines: there is no loop in it.\n", ran.Error.ReplaceLineEndings("\n"));
        Assert.False(File.Exists(path + ".json"));
        Assert.False(File.Exists(path + ".html"));
    }

    [Fact]
    public void ProcessThatIsNotOfDotNet()
    {
        if (OperatingSystem.IsWindows())
        {
            // The test's own console host is none, either.
            return;
        }

        using var process = Process.Start("sleep", "1000");
        try
        {
            Ran ran = Ran.On("ps", process.Id);

            Assert.Equal(4, ran.Code);
            Assert.StartsWith($"Process {process.Id} (sleep) has no diagnostic port: it is no .NET process", ran.Error);
            Assert.Single(ran.Error.TrimEnd().Split('\n'));
        }
        finally
        {
            process.Kill();
        }
    }

    [Fact]
    public void ProcessThatEndsMeanwhile()
    {
        using WatchedProcess watched = WatchedProcess.Start("run", 10);
        ProcessPort port = ProcessPort.Open(watched.Id);
        watched.Kill();

        var told = Assert.Throws<ToolException>(() => Looks.Looker.Look(port));

        Assert.Equal(ExitCode.ProcessEnded, told.Code);
        Assert.Equal($"Process {watched.Id} (dotnet) has ended.", told.Message);
    }

    [Fact]
    public async Task ProcessThatEndsWhileItIsRecordedLeavesWhatItDid()
    {
        using WatchedProcess watched = WatchedProcess.Start("busy", 10);
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        Task kill = Task.Run(async () =>
        {
            await Task.Delay(1500);
            watched.Kill();
        });

        Ran ran = Ran.On("trace", watched.Id, "--duration", "600", "--output", path);

        await kill;
        Assert.Equal(0, ran.Code);
        Assert.Contains(ran.Lines, static line => line.StartsWith("  loop 1: ", StringComparison.Ordinal));
        File.Delete(path + ".json");
        File.Delete(path + ".html");
    }

    [Fact]
    public void NoPermission()
    {
        using WatchedProcess watched = WatchedProcess.Start("between", 1);
        ProcessPort port = ProcessPort.Open(watched.Id);

        ToolException? told = port.Explain(new SocketException((int)SocketError.AccessDenied));

        Assert.Equal(ExitCode.NoPermission, told?.Code);
        Assert.Equal($"No permission to look into process {watched.Id} (dotnet): run as the user that owns it.", told?.Message);
    }

    [Fact]
    public void FolderThatIsNotThere()
    {
        using WatchedProcess watched = WatchedProcess.Start("between", 1);

        Ran ran = Ran.On("trace", watched.Id, "--output", "/no/such/folder/trace");

        Assert.Equal(9, ran.Code);
        Assert.StartsWith("Cannot write /no/such/folder/trace.json: ", ran.Error);
    }

    [Fact]
    public void WhatIsNoNumber()
    {
        Ran ran = Ran.Command("ps", "server");

        Assert.Equal(1, ran.Code);
        Assert.Contains("'server'", ran.Error);
    }
}
