using System.Globalization;
using Coroutines.Generator.Model;

namespace Coroutines.Generator.Lowering.Passes;

/// <summary>
/// Moves awaits out of catch and finally blocks, where no resume can reach them, and decides what each await does on
/// cancellation. Before: any try. After: catch and finally blocks contain no await.
/// </summary>
internal sealed class HandlerLowering(LoweringContext context)
{
    public List<Instruction> Lower(List<Instruction> instructions)
    {
        var result = LowerAll(instructions);
        foreach (var site in Sites(result))
        {
            site.Action ??= CancelAction.Return;
        }

        return result;
    }

    private List<Instruction> LowerAll(List<Instruction> instructions)
    {
        var result = new List<Instruction>(instructions.Count);
        foreach (var instruction in instructions)
        {
            if (instruction is TryInstruction node)
            {
                LowerTry(node, result);
            }
            else
            {
                result.Add(instruction);
            }
        }

        return result;
    }

    private void LowerTry(TryInstruction node, List<Instruction> into)
    {
        var body = LowerAll(node.Body);
        var catches = node.Catches.Select(c => new CatchRegion(c.Header, c.Filter, c.Prologue, c.Exception, LowerAll(c.Body), c.ObservesCancellation)).ToList();
        var finallyBody = node.Finally is null ? null : LowerAll(node.Finally);
        if (catches.Any(static c => c.ObservesCancellation))
        {
            foreach (var site in Sites(body))
            {
                site.Action ??= CancelAction.Throw;
            }
        }

        var hasPendingFinally = finallyBody is not null && Sites(finallyBody).Any();
        if (catches.Count > 0)
        {
            var guarded = MoveCatches(body, catches);
            if (finallyBody is null)
            {
                into.AddRange(guarded);
                return;
            }

            body = guarded is [TryInstruction { Finally: null } only] && !hasPendingFinally ? only.Body : guarded;
            catches = guarded is [TryInstruction { Finally: null } same] && !hasPendingFinally ? same.Catches : [];
        }

        if (hasPendingFinally)
        {
            MoveFinally(body, finallyBody!, node.Outcome, into);
        }
        else
        {
            into.Add(new TryInstruction(body, catches, finallyBody));
        }
    }

    // try { body } catch { store; which = n; }   if (which == n) { moved body }
    private List<Instruction> MoveCatches(List<Instruction> body, List<CatchRegion> catches)
    {
        if (!catches.Any(static c => c.Exception is not null))
        {
            return [new TryInstruction(body, catches, null)];
        }

        var which = context.NewVariable(VariableKind.Temporary, Coroutines.Generator.Model.OwnedNames.Mark + "handler", TypeRef.Int32);
        var kept = new List<CatchRegion>();
        var moved = new List<Instruction>();
        var end = context.NewLabel("handled");
        var number = 0;
        foreach (var clause in catches)
        {
            if (clause.Exception is null)
            {
                kept.Add(clause);
                continue;
            }

            number++;
            var text = Number(number);
            kept.Add(new CatchRegion(clause.Header, clause.Filter, "", null, [new CodeInstruction((clause.Prologue + " " + which.Text + " = " + text + ";").Trim(), null)], clause.ObservesCancellation));
            var next = context.NewLabel("handler");
            moved.Add(new BranchInstruction(which.Text + " == " + text, when: false, context.JumpMark(new Jump(next)), null));
            moved.AddRange(clause.Body);
            moved.Add(new JumpInstruction(context.JumpMark(new Jump(end)), null));
            moved.Add(new LabelInstruction(next));
        }

        return [new AssignInstruction(which, "0", null), new TryInstruction(body, kept, null), .. moved, new LabelInstruction(end)];
    }

    // pending = 0; error = null; try { body } catch (Exception e) { error = e; }   finally:   block   then go on as was pending
    private void MoveFinally(List<Instruction> body, List<Instruction> block, ScopeOutcome? outcome, List<Instruction> into)
    {
        var pending = context.NewVariable(VariableKind.Temporary, Coroutines.Generator.Model.OwnedNames.Mark + "pending", TypeRef.Int32);
        var error = outcome?.Error ?? context.NewVariable(VariableKind.Temporary, Coroutines.Generator.Model.OwnedNames.Mark + "error", TypeRef.Exception);
        var cancellation = context.NewVariable(VariableKind.Temporary, Coroutines.Generator.Model.OwnedNames.Mark + "cancellation", new TypeRef("global::Coroutines.CompilerServices.CoroutineCancellation", 8));
        var start = context.NewLabel("finally");
        var exits = new List<(int Number, string Jump)>();
        var disposal = Redirect(body, Inside(body), pending, start, exits);
        foreach (var site in Sites(body))
        {
            if (site.Action is null)
            {
                site.Action = CancelAction.Jump;
                site.JumpText = pending.Text + " = -1; " + cancellation.Text + " = " + GeneratedNames.Context + ".CaptureCancellation(); " + context.JumpMark(new Jump(start));
            }
        }

        into.Add(new AssignInstruction(pending, "0", null));
        into.Add(new AssignInstruction(error, "null", null));
        var store = new CodeInstruction(error.Text + " = " + GeneratedNames.Thrown + ";", null);
        into.Add(new TryInstruction(body, [new CatchRegion("(global::System.Exception " + GeneratedNames.Thrown + ")", null, "", null, [store], observesCancellation: false)], null));
        into.Add(new LabelInstruction(start));
        if (outcome is not null)
        {
            into.Add(new AssignInstruction(outcome.Kind, OutcomeKind(pending, error, disposal), null));
        }

        into.AddRange(block);
        if (outcome is not null)
        {
            into.Add(new CodeInstruction("if (" + outcome.IsDropped.Text + ") { " + error.Text + " = null; if (" + pending.Text + " == -1) " + pending.Text + " = 0; }", null));
        }

        into.Add(new CodeInstruction("if (" + error.Text + " is not null) throw " + GeneratedNames.Rethrow(error) + ";", null));
        into.Add(new CancelInstruction(pending.Text + " == -1", cancellation));
        foreach (var (number, jump) in exits)
        {
            into.Add(new BranchInstruction(pending.Text + " == " + Number(number), when: true, jump, null));
        }
    }

    private static string OutcomeKind(Variable pending, Variable error, int disposal)
    {
        const string Exit = "global::Coroutines.ScopeExit.";
        return error.Text + " is not null ? " + error.Text + " is global::System.OperationCanceledException ? " + Exit + "Canceled : " + Exit + "Faulted : "
            + pending.Text + " == -1 ? " + Exit + "Canceled : " + pending.Text + " == 0 ? " + Exit + "Completed : "
            + (disposal == 0 ? "" : pending.Text + " == " + Number(disposal) + " ? " + Exit + "Disposed : ") + Exit + "Jumped";
    }

    // A jump out of the body first runs the finally block: it notes where to go and jumps there. Gives the number of the disposal, 0 for none.
    private int Redirect(List<Instruction> instructions, HashSet<Label> inside, Variable pending, Label start, List<(int Number, string Jump)> exits)
    {
        var known = new Dictionary<Label, int>();
        var returns = 0;
        var disposal = 0;
        string Replace(string text) => Mark.Replace(text, (kind, index) =>
        {
            if (kind != MarkKind.Jump)
            {
                return null;
            }

            var target = context.Jumps[index].Target;
            if (target is not null && inside.Contains(target))
            {
                return null;
            }

            var isDisposal = context.Jumps[index].IsDisposal;
            var number = isDisposal ? disposal : target is null ? returns : known.TryGetValue(target, out var seen) ? seen : 0;
            if (number == 0)
            {
                number = exits.Count + 1;
                exits.Add((number, Mark.Jump(index)));
                if (isDisposal)
                {
                    disposal = number;
                }
                else if (target is null)
                {
                    returns = number;
                }
                else
                {
                    known[target] = number;
                }
            }

            return "{ " + pending.Text + " = " + Number(number) + "; " + context.JumpMark(new Jump(start)) + " }";
        });

        foreach (var list in Lists(instructions).ToList())
        {
            foreach (var instruction in list)
            {
                instruction.Redirect(Replace);
            }
        }

        return disposal;
    }

    private static HashSet<Label> Inside(List<Instruction> instructions) =>
        new(Lists(instructions).SelectMany(static l => l).OfType<LabelInstruction>().Select(static l => l.Label));

    private static IEnumerable<CancellableInstruction> Sites(List<Instruction> instructions) =>
        Lists(instructions).SelectMany(static l => l).OfType<CancellableInstruction>();

    /// <summary>A list of instructions and all that are nested in it.</summary>
    private static IEnumerable<List<Instruction>> Lists(List<Instruction> instructions)
    {
        yield return instructions;
        foreach (var list in instructions.SelectMany(static one => one.Parts).SelectMany(Lists))
        {
            yield return list;
        }
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
