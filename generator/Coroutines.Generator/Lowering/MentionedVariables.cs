using Coroutines.Generator.Model;

namespace Coroutines.Generator.Lowering;

/// <summary>The variables that the flat body, or a method beside it, mentions at all.</summary>
internal static class MentionedVariables
{
    public static IEnumerable<int> Of(List<Instruction> instructions, IEnumerable<string> members) =>
        Texts(instructions).Concat(members).SelectMany(Mark.All).Where(static m => m.Kind is MarkKind.Variable or MarkKind.Capture).Select(static m => m.Index)
            .Concat(Written(instructions));

    /// <summary>All text of a body.</summary>
    public static IEnumerable<string> Texts(List<Instruction> instructions)
    {
        foreach (var instruction in instructions)
        {
            switch (instruction)
            {
                case CodeInstruction code:
                    yield return code.Text;
                    break;
                case AssignInstruction assign:
                    yield return assign.Text;
                    break;
                case AwaitInstruction site:
                    yield return site.Init + site.JumpText;
                    break;
                case SuspendInstruction site:
                    yield return site.Operation + site.JumpText;
                    break;
                case YieldInstruction item:
                    yield return item.Value + item.Leave;
                    break;
                case CancelInstruction cancel:
                    yield return cancel.Mentions;
                    break;
                case JumpInstruction jump:
                    yield return jump.Text;
                    break;
                case BranchInstruction branch:
                    yield return branch.Condition + branch.Jump;
                    break;
                case TryInstruction node:
                    foreach (var text in node.Catches.Select(static c => c.Filter + c.Prologue).Concat(Parts(node).SelectMany(Texts)))
                    {
                        yield return text;
                    }

                    break;
            }
        }
    }

    private static IEnumerable<int> Written(List<Instruction> instructions)
    {
        foreach (var instruction in instructions)
        {
            switch (instruction)
            {
                case AssignInstruction assign:
                    yield return assign.Variable.Id;
                    break;
                case AwaitInstruction site:
                    yield return site.Slot.Id;
                    if (site.Result is not null)
                    {
                        yield return site.Result.Id;
                    }

                    break;
                case TryInstruction node:
                    foreach (var id in Parts(node).SelectMany(Written))
                    {
                        yield return id;
                    }

                    break;
            }
        }
    }

    private static IEnumerable<List<Instruction>> Parts(TryInstruction node) =>
        new[] { node.Body }.Concat(node.Catches.Select(static c => c.Body)).Concat(node.Finally is null ? [] : [node.Finally]);
}
