using System.Reflection;

namespace Coroutines.Safety;

/// <summary>A program without <c>unsafe</c> that tries to break a loop, and what must come of it. It is a static method under <c>Programs/</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SafetyAttribute(string outcome) : Attribute
{
    /// <summary>What is right, for the reader; the program asserts it.</summary>
    public string Outcome { get; } = outcome;
}

/// <summary>Finds the programs and runs one.</summary>
internal static class SafetyProgram
{
    /// <summary>Whether long programs run as long as they can, not as long as a test may.</summary>
    public static bool IsFull { get; private set; }

    private static IEnumerable<MethodInfo> Methods =>
        typeof(SafetyProgram).Assembly.GetTypes()
            .SelectMany(static type => type.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Where(static method => method.IsDefined(typeof(SafetyAttribute)));

    public static IEnumerable<string> Names => Methods.Select(static method => method.Name).Order(StringComparer.Ordinal);

    /// <returns>The exit code: 0 if what happened was right.</returns>
    public static int Run(string name, bool full)
    {
        IsFull = full;
        if (Methods.SingleOrDefault(method => method.Name == name) is not { } method)
        {
            Console.Error.WriteLine($"There is no program {name}. There are: {string.Join(", ", Names)}");
            return 2;
        }

        Console.WriteLine($"{name}: {method.GetCustomAttribute<SafetyAttribute>()!.Outcome}");
        try
        {
            method.CreateDelegate<Action>()();
            GC.Collect();
            GC.WaitForPendingFinalizers();
            GC.Collect();
            Console.WriteLine("right");
            return 0;
        }
        catch (Exception error)
        {
            Console.WriteLine($"WRONG: {error}");
            return 1;
        }
    }
}
