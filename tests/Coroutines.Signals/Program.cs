using System.Runtime.InteropServices;
using Coroutines;
using Coroutines.Signals;

// dotnet Coroutines.Signals.dll NAME: a program that says "ready" and is then sent signals by the tests.
return args[0] switch
{
    "cleanup" => CoroutineProgram.Run(Mains.Cleanup()),
    "value" => CoroutineProgram.Run(Mains.Value()),
    "void" => CoroutineProgram.Run(Mains.Ends()),
    "swallow" => CoroutineProgram.Run(Mains.Swallow()),
    "stubborn" => CoroutineProgram.Run(Mains.Stubborn()),
    "children" => CoroutineProgram.Run(Mains.Children()),
    "blocked" => CoroutineProgram.Run(Mains.Blocked()),
    "foreign" => CoroutineProgram.Run(Mains.Foreign()),
    "late" => CoroutineProgram.Run(Mains.Late()),
    "caught" => Mains.Caught(),
    "unhandled" => Mains.Unhandled(),
    "result" => Mains.Result(),
    "handled" => CoroutineProgram.Run(Mains.Handled()),
    "handled-plain" => Mains.Plain(Mains.Handled()),
    "counts-term" => CoroutineProgram.Run(Mains.Counts(PosixSignal.SIGTERM)),
    "counts-int" => CoroutineProgram.Run(Mains.Counts(PosixSignal.SIGINT)),
    "counts-hup" => Mains.Plain(Mains.Counts(PosixSignal.SIGHUP)),
    "changes-term" => CoroutineProgram.Run(Mains.Changes(PosixSignal.SIGTERM)),
    "changes-int" => CoroutineProgram.Run(Mains.Changes((PosixSignal)2)),
    "cleans-up-with-handler" => CoroutineProgram.Run(Mains.CleansUpWithHandler()),
    "fails" => CoroutineProgram.Run(Mains.Fails(), Mains.Reporting()),
    "removed" => Mains.Over(disposes: false),
    "disposed" => Mains.Over(disposes: true),
    "two" => Mains.Two(),
    "forever" => Mains.Forever(),
    _ => throw new ArgumentException(args[0]),
};
