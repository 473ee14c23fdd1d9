using Coroutines.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Analyzers;

/// <summary>What blocks a thread, and what a coroutine does instead.</summary>
internal static class BlockingMembers
{
    private const string Await = "await the task";
    private const string Elsewhere = "run it elsewhere: 'await CoroutineLoop.Current.RunInExecutor(() => ...)'";
    private const string UseLock = "a thread's lock does not keep coroutines of one thread apart; take a 'CoroutineLock': 'using (await mutex.Acquire())'";
    private const string UseEvent = "wait for a 'CoroutineEvent', and set it with 'CallSoonThreadSafe' where another thread does";
    private const string Tasks = "System.Threading.Tasks.";
    private const string Threads = "System.Threading.";
    private const string Awaiters = "System.Runtime.CompilerServices.";
    private const string Net = "System.Net.";

    private static readonly Dictionary<(string Type, string Name), string> Mends = new()
    {
        [(Tasks + "Task", "Result")] = Await,
        [(Tasks + "Task", "Wait")] = Await,
        [(Tasks + "Task", "WaitAll")] = "'await Task.WhenAll(...)'",
        [(Tasks + "Task", "WaitAny")] = "'await Task.WhenAny(...)'",
        [(Tasks + "ValueTask", "Result")] = Await,
        [(Awaiters + "TaskAwaiter", "GetResult")] = Await,
        [(Awaiters + "ValueTaskAwaiter", "GetResult")] = Await,
        [(Awaiters + "ConfiguredTaskAwaitable.ConfiguredTaskAwaiter", "GetResult")] = Await,
        [(Awaiters + "ConfiguredValueTaskAwaitable.ConfiguredValueTaskAwaiter", "GetResult")] = Await,
        [(Threads + "Thread", "Sleep")] = "'await Coroutine.Sleep(...)'",
        [(Threads + "Thread", "Join")] = Elsewhere,
        [(Threads + "SpinWait", "SpinUntil")] = "'await Coroutine.WaitUntil(...)'",
        [(Threads + "Monitor", "Enter")] = UseLock,
        [(Threads + "Monitor", "Wait")] = "wait for a 'CoroutineCondition'",
        [(Threads + "Lock", "Enter")] = UseLock,
        [(Threads + "Lock", "EnterScope")] = UseLock,
        [(Threads + "SemaphoreSlim", "Wait")] = "'await' its 'WaitAsync()', or take a 'CoroutineSemaphore'",
        [(Threads + "ManualResetEventSlim", "Wait")] = UseEvent,
        [(Threads + "CountdownEvent", "Wait")] = UseEvent,
        [(Threads + "Barrier", "SignalAndWait")] = "wait for a 'CoroutineBarrier'",
        [(Threads + "WaitHandle", "WaitOne")] = UseEvent,
        [(Threads + "WaitHandle", "WaitAll")] = UseEvent,
        [(Threads + "WaitHandle", "WaitAny")] = UseEvent,
        [(Threads + "WaitHandle", "SignalAndWait")] = UseEvent,
        [(Threads + "ReaderWriterLockSlim", "EnterReadLock")] = "take a 'CoroutineReadWriteLock'",
        [(Threads + "ReaderWriterLockSlim", "EnterWriteLock")] = "take a 'CoroutineReadWriteLock'",
        [(Threads + "ReaderWriterLockSlim", "EnterUpgradeableReadLock")] = "take a 'CoroutineReadWriteLock'",
        [("System.Collections.Concurrent.BlockingCollection", "Take")] = "take from a 'CoroutineQueue', or from a 'Channel' by 'await'",
        [("System.Collections.Concurrent.BlockingCollection", "GetConsumingEnumerable")] = "take from a 'CoroutineQueue', or from a 'Channel' by 'await'",
        [("System.Console", "ReadLine")] = Elsewhere,
        [("System.Console", "ReadKey")] = Elsewhere,
        [("System.Console", "Read")] = Elsewhere,
        [("System.Diagnostics.Process", "WaitForExit")] = "'await' its 'WaitForExitAsync()'",
        [("System.IO.Pipes.NamedPipeServerStream", "WaitForConnection")] = "'await' its 'WaitForConnectionAsync()'",
        [("System.IO.Pipes.NamedPipeClientStream", "Connect")] = "'await' its 'ConnectAsync()'",
        [(Net + "Http.HttpClient", "Send")] = "'await' its 'SendAsync'",
        [(Net + "Dns", "GetHostEntry")] = "'await Dns.GetHostEntryAsync(...)'",
        [(Net + "Dns", "GetHostAddresses")] = "'await Dns.GetHostAddressesAsync(...)'",
        [(Net + "NetworkInformation.Ping", "Send")] = "'await' its 'SendPingAsync'",
        [(Net + "Sockets.TcpListener", "AcceptTcpClient")] = "'await' its 'AcceptTcpClientAsync()'",
        [(Net + "Sockets.TcpListener", "AcceptSocket")] = "'await' its 'AcceptSocketAsync()'",
        [(Net + "Sockets.TcpClient", "Connect")] = "'await' its 'ConnectAsync'",
    };

    private static readonly HashSet<string> Names = [.. Mends.Keys.Select(static one => one.Name)];

    public static bool HasName(string name) => Names.Contains(name);

    /// <summary>What a symbol is known as here: by its type without arguments, or by a base that declares it.</summary>
    public static BlockingMember? Find(ISymbol symbol)
    {
        var type = symbol.ContainingType?.OriginalDefinition;
        return type is not null && Mends.TryGetValue((FullName(type), symbol.Name), out var mend)
            ? new BlockingMember(Text(type, symbol), mend, Fix(symbol, mend))
            : null;
    }

    // A limit of time, or a token, has no place in some of the counterparts.
    private static string? Fix(ISymbol symbol, string mend) => ((symbol as IMethodSymbol)?.Parameters.Length ?? 0) switch
    {
        var count when ReferenceEquals(mend, Await) => count == 0 ? FixProperties.AwaitReceiver : null,
        _ when ReferenceEquals(mend, Elsewhere) => FixProperties.Executor,
        var count when symbol.Name == "WaitAll" => count == 1 && mend.Contains("WhenAll") ? FixProperties.WhenAll : null,
        var count when symbol.Name == "SpinUntil" => count == 1 ? FixProperties.Verb + "WaitUntil" : null,
        _ when symbol.Name == "Sleep" => FixProperties.Verb + "Sleep",
        var count when mend.StartsWith("'await", StringComparison.Ordinal) && mend.Contains(symbol.Name + "Async") => count == 0 || symbol.Name != "WaitForExit" ? FixProperties.AwaitAsync : null,
        _ => null,
    };

    private static string Text(INamedTypeSymbol type, ISymbol symbol) => symbol.Name switch
    {
        "GetResult" => "GetAwaiter().GetResult()",
        _ => type.Name + "." + symbol.Name,
    };

    private static string FullName(INamedTypeSymbol type) => type.ContainingType is { } outer
        ? FullName(outer) + "." + type.Name
        : type.ContainingNamespace.ToDisplayString() + "." + type.Name;
}
