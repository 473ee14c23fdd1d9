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
    _ => throw new ArgumentException(args[0]),
};
