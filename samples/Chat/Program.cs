using Chat;
using Coroutines;

// --long goes on for a minute, for a look from outside with the tool.
return CoroutineProgram.Run(Evening.Run(args.Contains("--long")));
