using System.Reflection;

namespace Coroutines.Explorer;

/// <summary>A program by name, and how to set it up on a loop. One that needs nothing but the loop is found by its class.</summary>
internal sealed record ProgramEntry(string Name, Func<CoroutineLoop, SmallProgram> Make)
{
    public static ProgramEntry[] All { get; } =
    [
        .. typeof(SmallProgram).Assembly.GetTypes().Where(static type => type.BaseType == typeof(SmallProgram))
            .Select(static type => type.GetConstructor([typeof(CoroutineLoop)])).OfType<ConstructorInfo>()
            .Select(static made => new ProgramEntry(NameOf(made.DeclaringType!), loop => (SmallProgram)made.Invoke([loop]))).OrderBy(static entry => entry.Name, StringComparer.Ordinal),
        new("group in a limit", static loop => new GroupLimitProgram(loop, nested: false)),
        new("group in a group", static loop => new GroupLimitProgram(loop, nested: true)),
        new("scopes in place", static loop => new IteratorScopeProgram(loop, IteratorScopeProgram.Way.InPlace)),
        new("scopes in a value", static loop => new IteratorScopeProgram(loop, IteratorScopeProgram.Way.Value)),
        new("scopes behind an operator", static loop => new IteratorScopeProgram(loop, IteratorScopeProgram.Way.Operator)),
        new("scopes by hand", static loop => new IteratorScopeProgram(loop, IteratorScopeProgram.Way.ByHand)),
        .. Contests.All,
    ];

    public override string ToString() => Name;

    // FutureRoundsProgram is "future rounds".
    private static string NameOf(Type program) =>
        string.Concat(program.Name[..^"Program".Length].Select(static (letter, at) => char.IsUpper(letter) && at != 0 ? " " + char.ToLowerInvariant(letter) : char.ToLowerInvariant(letter).ToString()));
}
