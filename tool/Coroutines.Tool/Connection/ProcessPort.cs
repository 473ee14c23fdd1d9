using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.Tracing;
using System.Globalization;
using System.Net.Sockets;
using Microsoft.Diagnostics.NETCore.Client;

namespace Coroutines.Tool.Connection;

/// <summary>The diagnostic port of a process. What goes wrong there is a <see cref="ToolException"/>.</summary>
internal sealed class ProcessPort
{
    /// <summary>How much the process may hold back until it is read.</summary>
    private const int Megabytes = 128;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    private readonly DiagnosticsClient _client;

    private ProcessPort(int id, string name)
    {
        Id = id;
        Name = name;
        _client = new DiagnosticsClient(id);
    }

    public int Id { get; }

    public string Name { get; }

    /// <summary>Finds a process.</summary>
    public static ProcessPort Open(int id)
    {
        if (!TryFind(id, out var name))
        {
            throw new ToolException(ExitCode.NoSuchProcess, Text($"There is no process {id}."));
        }

        return DiagnosticsClient.GetPublishedProcesses().Contains(id)
            ? new ProcessPort(id, name)
            : throw new ToolException(
                ExitCode.NotDotNet,
                Text($"Process {id} ({name}) has no diagnostic port: it is no .NET process, or was started with DOTNET_EnableDiagnostics=0 or another TMPDIR."));
    }

    /// <summary>Listens to the loops of the process.</summary>
    /// <param name="keywords">What to.</param>
    /// <param name="handle">Is given each block.</param>
    /// <param name="argument">What to ask for.</param>
    /// <param name="value">A number that comes back with the answer.</param>
    public EventStream Listen(long keywords, Action<byte[]> handle, string? argument = null, uint value = 0)
    {
        var provider = new EventPipeProvider(
            Wire.Source,
            EventLevel.Informational,
            keywords,
            argument is null ? null : new Dictionary<string, string> { [argument] = value.ToString(CultureInfo.InvariantCulture) });
        EventPipeSession? session = null;
        Try(() => session = _client.StartEventPipeSession([provider], requestRundown: false, circularBufferMB: Megabytes));
        return new EventStream(this, session!, handle);
    }

    /// <summary>Does something at the port, which a process that is stopped does not answer.</summary>
    public void Try(Action action)
    {
        var done = Task.Run(action);
        try
        {
            if (!done.Wait(s_patience))
            {
                throw new ToolException(ExitCode.NoAnswer, Text($"Process {Id} ({Name}) does not answer at its diagnostic port: is it stopped, or held by a debugger?"));
            }
        }
        catch (AggregateException error) when (Explain(error.InnerException!) is { } told)
        {
            throw told;
        }
    }

    /// <summary>What the user is told of an error of the port; null if it is none of those that are known.</summary>
    public ToolException? Explain(Exception error) => error switch
    {
        ToolException told => told,
        UnauthorizedAccessException or SocketException { SocketErrorCode: SocketError.AccessDenied } =>
            new ToolException(ExitCode.NoPermission, Text($"No permission to look into process {Id} ({Name}): run as the user that owns it.")),
        _ when error.InnerException is { } inner && Explain(inner) is { Code: ExitCode.NoPermission } told => told,
        _ when !TryFind(Id, out _) => new ToolException(ExitCode.ProcessEnded, Text($"Process {Id} ({Name}) has ended.")),
        UnsupportedCommandException => new ToolException(ExitCode.OtherVersion, Text($"Process {Id} ({Name}) runs a .NET that is too old.")),
        InvalidDataException => new ToolException(ExitCode.OtherVersion, error.Message),
        ServerNotAvailableException or IOException or SocketException or DiagnosticsClientException or TimeoutException =>
            new ToolException(ExitCode.ProcessEnded, Text($"Process {Id} ({Name}) does not answer at its diagnostic port: {error.Message}")),
        _ => null,
    };

    private static bool TryFind(int id, out string name)
    {
        name = "";
        try
        {
            using var process = Process.GetProcessById(id);
            name = process.ProcessName;
            return !process.HasExited;
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException)
        {
            return false;
        }
        catch (Win32Exception)
        {
            // It is there, and another user's.
            return true;
        }
    }

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
