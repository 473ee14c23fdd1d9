using Coroutines.Generator.Lowering;
using Coroutines.Generator.Model;

namespace Coroutines.Generator.Emit;

/// <summary>Locals of Poll that can be declared where they get their value: all mentions are in one straight run of statements.</summary>
internal static class InPlaceDeclarations
{
    public static HashSet<int> Find(List<Instruction> instructions, IEnumerable<Variable> locals)
    {
        var runs = new Dictionary<int, int>();
        var refused = new HashSet<int>();
        var run = 0;
        Walk(instructions, runs, refused, ref run);
        return new HashSet<int>(locals.Select(static v => v.Id).Where(id => runs.ContainsKey(id) && !refused.Contains(id)));
    }

    private static void Walk(List<Instruction> instructions, Dictionary<int, int> runs, HashSet<int> refused, ref int run)
    {
        run++;
        foreach (var instruction in instructions)
        {
            switch (instruction)
            {
                case CodeInstruction code:
                    Mention(code.Text, runs, refused, run);
                    break;
                case AssignInstruction assign:
                    Mention(assign.Text, runs, refused, run);
                    Assign(assign, runs, refused, run);
                    break;
                case AwaitInstruction site:
                    Mention(site.Init, runs, refused, run);
                    run++;
                    Refuse(site.Slot, refused);
                    Refuse(site.Result, refused);
                    Mention(site.JumpText, runs, refused, run);
                    break;
                case SuspendInstruction site:
                    Mention(site.Operation, runs, refused, run);
                    run++;
                    Mention(site.JumpText, runs, refused, run);
                    break;
                case YieldInstruction item:
                    Mention(item.Value, runs, refused, run);
                    run++;
                    Mention(item.Leave, runs, refused, run);
                    break;
                case CancelInstruction cancel:
                    Mention(cancel.Mentions, runs, refused, run);
                    break;
                case JumpInstruction jump:
                    Mention(jump.Text, runs, refused, run);
                    break;
                case BranchInstruction branch:
                    Mention(branch.Condition + branch.Jump, runs, refused, run);
                    break;
                case LabelInstruction:
                    run++;
                    break;
                case TryInstruction node:
                    Walk(node.Body, runs, refused, ref run);
                    foreach (var clause in node.Catches)
                    {
                        run++;
                        Mention(clause.Filter + clause.Prologue, runs, refused, run);
                        Walk(clause.Body, runs, refused, ref run);
                    }

                    if (node.Finally is not null)
                    {
                        Walk(node.Finally, runs, refused, ref run);
                    }

                    run++;
                    break;
            }
        }

        run++;
    }

    private static void Assign(AssignInstruction assign, Dictionary<int, int> runs, HashSet<int> refused, int run)
    {
        var id = assign.Variable.Id;
        if (Mark.Contains(assign.Text, MarkKind.Capture))
        {
            refused.Add(id); // the statement gets a block of its own
        }
        else if (!runs.ContainsKey(id))
        {
            runs.Add(id, run);
        }
        else
        {
            refused.Add(id); // declared once only
        }
    }

    private static void Refuse(Variable? variable, HashSet<int> refused)
    {
        if (variable is not null)
        {
            refused.Add(variable.Id);
        }
    }

    private static void Mention(string text, Dictionary<int, int> runs, HashSet<int> refused, int run)
    {
        foreach (var (kind, id) in Mark.All(text))
        {
            if (kind is MarkKind.Variable or MarkKind.Capture && (!runs.TryGetValue(id, out var first) || first != run))
            {
                refused.Add(id);
            }
        }
    }
}
