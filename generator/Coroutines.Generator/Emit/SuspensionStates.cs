using Coroutines.Generator.Lowering;

namespace Coroutines.Generator.Emit;

/// <summary>Which states a body can be suspended in, and where.</summary>
internal static class SuspensionStates
{
    public static void Number(List<Instruction> instructions, ref int state)
    {
        foreach (var instruction in instructions)
        {
            switch (instruction)
            {
                case ISuspension site:
                    site.State = ++state;
                    break;
                case TryInstruction node:
                    Number(node.Body, ref state);
                    break;
            }
        }
    }

    public static bool HasGuard(List<Instruction> instructions) =>
        instructions.OfType<TryInstruction>().Any(static t => (t.Finally is not null && HasAwait(t.Body)) || HasGuard(t.Body));

    public static bool HasPoll(List<Instruction> instructions) =>
        instructions.Any(static i => i is AwaitInstruction || (i is TryInstruction t && HasPoll(t.Body)));

    public static bool HasAwait(List<Instruction> instructions) =>
        instructions.Any(static i => i is ISuspension || (i is TryInstruction t && HasAwait(t.Body)));

    public static IEnumerable<int> States(List<Instruction> instructions) =>
        instructions.SelectMany(static i => i is ISuspension site ? [site.State] : i is TryInstruction t ? States(t.Body) : []);
}
