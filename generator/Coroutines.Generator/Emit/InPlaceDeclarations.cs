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
            if (instruction is TryInstruction node)
            {
                Walk(node, runs, refused, ref run);
                continue;
            }

            run += instruction is LabelInstruction ? 1 : 0;
            foreach (var step in instruction.Steps)
            {
                run += step.Suspension is null ? 0 : 1;
                Mention(step.Text.Text, runs, refused, run);
                Write(instruction, step, runs, refused, run);
            }
        }

        run++;
    }

    private static void Walk(TryInstruction node, Dictionary<int, int> runs, HashSet<int> refused, ref int run)
    {
        Walk(node.Body, runs, refused, ref run);
        foreach (var clause in node.Catches)
        {
            run++;
            Mention(clause.Entry.Text.Text, runs, refused, run);
            Walk(clause.Body, runs, refused, ref run);
        }

        if (node.Finally is not null)
        {
            Walk(node.Finally, runs, refused, ref run);
        }

        run++;
    }

    // Declared once only, and by an assignment that needs no block of its own.
    private static void Write(Instruction instruction, Step step, Dictionary<int, int> runs, HashSet<int> refused, int run)
    {
        if (instruction is AssignInstruction assign && !runs.ContainsKey(assign.Variable.Id) && !Mark.Contains(assign.Text, MarkKind.Capture))
        {
            runs.Add(assign.Variable.Id, run);
        }
        else
        {
            Refuse(step.Reads, refused);
            Refuse(step.Writes, refused);
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
