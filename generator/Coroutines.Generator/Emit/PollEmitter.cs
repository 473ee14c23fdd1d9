using System.Globalization;
using Coroutines.Generator.Analysis;
using Coroutines.Generator.Internal;
using Coroutines.Generator.Lowering;
using Coroutines.Generator.Model;
using static Coroutines.Generator.Emit.SuspensionStates;

namespace Coroutines.Generator.Emit;

/// <summary>Writes the Poll method of a machine: the resume dispatch, then the instructions under their source lines.</summary>
internal sealed partial class PollEmitter
{
    private const string Completed = "global::Coroutines.PollStatus.Completed";
    private const string Pending = "global::Coroutines.PollStatus.Pending";
    private const string Canceled = "global::Coroutines.PollStatus.Canceled";

    private readonly SourceWriter _writer;
    private readonly LoweredBody _body;
    private readonly SlotAllocator _slots;
    private readonly ScalarPromotion _promotion;
    private readonly HashSet<int> _declaredInPlace;
    private readonly Dictionary<TryInstruction, string> _entries = new();
    private readonly bool _isIterator;
    private SourceSpan? _line;
    private int _commentedLine;
    private int _guards;
    private int _filters;
    private int _tries;

    public PollEmitter(SourceWriter writer, LoweredBody body, SlotAllocator slots, ScalarPromotion promotion, bool isIterator)
    {
        _isIterator = isIterator;
        _writer = writer;
        _body = body;
        _slots = slots;
        _promotion = promotion;
        _declaredInPlace = InPlaceDeclarations.Find(body.Instructions, slots.Locals);
        var state = 0;
        Number(body.Instructions, ref state);
        StateCount = state;
    }

    public int StateCount { get; private set; }

    public void Write()
    {
        var needsGuard = HasGuard(_body.Instructions);
        if (HasPoll(_body.Instructions))
        {
            _writer.Line("global::Coroutines.PollStatus " + GeneratedNames.Status + ";");
        }

        if (_isIterator)
        {
            _writer.Line(GeneratedNames.AtYield + " = false;");
        }

        if (needsGuard)
        {
            _writer.Line("bool " + GeneratedNames.Suspended + " = false;");
        }

        foreach (var local in _slots.Locals.Where(v => !_declaredInPlace.Contains(v.Id)))
        {
            _writer.Line(Declaration(local));
        }

        Load();
        Dispatch(_body.Instructions);
        WriteAll(_body.Instructions);
        Hidden();
        if (_body.Instructions.LastOrDefault() is not JumpInstruction)
        {
            _writer.Line(End());
        }
    }

    // The end of a coroutine, and of an iterator.
    private string End() => _isIterator ? "{ " + GeneratedNames.Result + " = false; return " + Completed + "; }" : "return " + Completed + ";";

    private string Declaration(Variable local)
    {
        var name = TextOf(local.Id);
        if (local.RefPrefix.Length > 0)
        {
            return "scoped " + local.RefPrefix + Text(local.Type) + " " + name + " = ref global::System.Runtime.CompilerServices.Unsafe.NullRef<" + Text(local.Type) + ">();";
        }

        return (local.IsRefLike ? "scoped " : "") + Text(local.Type) + " " + name + " = default!;";
    }

    // Goes to the await at which the coroutine was suspended, or to the try that contains it.
    private void Dispatch(List<Instruction> instructions)
    {
        var targets = new List<(IReadOnlyList<int> States, string Label)>();
        foreach (var instruction in instructions)
        {
            if (instruction is ISuspension site)
            {
                targets.Add(([site.State], Resume(site)));
            }
            else if (instruction is TryInstruction node && States(node.Body).ToList() is { Count: > 0 } states)
            {
                _entries[node] = OwnedNames.Mark + "try" + (++_tries).ToString(CultureInfo.InvariantCulture);
                targets.Add((states, _entries[node]));
            }
        }

        if (targets is [var only])
        {
            var test = only.States.Count == 1 ? " == " + Text(only.States[0])
                : only.States[0] == 1 && _tries <= 1 ? " != 0"
                : " >= " + Text(only.States[0]) + " && " + GeneratedNames.State + " <= " + Text(only.States[only.States.Count - 1]);
            _writer.Line("if (" + GeneratedNames.State + test + ") goto " + only.Label + ";");
            return;
        }

        if (targets.Count == 0)
        {
            return;
        }

        if (targets.Count == 3 && targets.All(static t => t.States.Count == 1))
        {
            // The JIT makes three tests for equality a table, which costs more than they do.
            _writer.Line("if (" + GeneratedNames.State + " >= " + Text(targets[1].States[0]) + ") { if (" + GeneratedNames.State + " == " + Text(targets[1].States[0]) + ") goto " + targets[1].Label + "; goto " + targets[2].Label + "; }");
            _writer.Line("if (" + GeneratedNames.State + " == " + Text(targets[0].States[0]) + ") goto " + targets[0].Label + ";");
            return;
        }

        using (_writer.Block("switch (" + GeneratedNames.State + ")"))
        {
            foreach (var (states, label) in targets)
            {
                _writer.Line(string.Concat(states.Select(static s => "case " + Text(s) + ": ")) + "goto " + label + ";");
            }
        }
    }

    private static string Resume(ISuspension site) => OwnedNames.Mark + "resume" + Text(site.State);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void WriteAll(List<Instruction> instructions)
    {
        foreach (var instruction in instructions)
        {
            Write(instruction);
        }
    }

    private void Write(Instruction instruction)
    {
        switch (instruction)
        {
            case CodeInstruction code:
                Statement(Text(code.Text), code.Text, code.Span);
                break;
            case AssignInstruction assign:
                WriteAssign(assign);
                break;
            case AwaitInstruction site:
                WriteAwait(site);
                break;
            case SuspendInstruction site:
                WriteSuspend(site);
                break;
            case YieldInstruction item:
                WriteYield(item);
                break;
            case CancelInstruction cancel:
                Hidden();
                WriteCancel(cancel);
                break;
            case LabelInstruction label:
                Hidden();
                _writer.Line(label.Label.Name + ": ;");
                break;
            case JumpInstruction jump:
                Statement(Text(jump.Text), "", jump.Span);
                break;
            case BranchInstruction branch:
                var condition = Text(branch.Condition);
                Statement("if (" + (branch.When ? condition : "!(" + condition + ")") + ") " + Text(branch.Jump), branch.Condition, branch.Span);
                break;
            case TryInstruction node:
                WriteTry(node);
                break;
            default:
                throw new InvalidOperationException("Unknown instruction: " + instruction.GetType().Name);
        }
    }

    private void WriteAssign(AssignInstruction assign)
    {
        var variable = assign.Variable;
        var name = TextOf(variable.Id);
        var text = Text(assign.Text);
        if (_declaredInPlace.Contains(variable.Id))
        {
            var type = variable.RefPrefix + Text(variable.Type);
            Statement(type + " " + name + " = " + text + ";", assign.Text, assign.Span);
            return;
        }

        if (text != name)
        {
            Statement(name + " = " + text + ";", assign.Text, assign.Span); // two variables of one slot need no copy
        }
    }

    private void WriteAwait(AwaitInstruction site)
    {
        var slot = TextOf(site.Slot.Id);
        if (site.Init.Length > 0)
        {
            Statement(slot + (site.Edge is { } edge ? CallEdge.Begun(edge, Text(site.Init)) : " = " + Text(site.Init)) + ";", site.Init, site.Begin ?? site.Span);
        }

        if (site.Kind == AwaitKind.Awaiter)
        {
            Hidden();
            _writer.Line("if (" + slot + ".IsCompleted) goto " + OwnedNames.Mark + "done" + Text(site.State) + ";");
        }

        Hidden();
        _writer.Line(Resume(site) + ": ;");
        Mapped(site.Span);
        _writer.Line(PollText(site.Kind, slot));
        Hidden();
        WriteExit(site);
        if (site.Kind == AwaitKind.Awaiter)
        {
            _writer.Line(OwnedNames.Mark + "done" + Text(site.State) + ": ;");
            Mapped(site.Span);
            var target = site.Result is null ? "" : TextOf(site.Result.Id) + " = ";
            _writer.Line("try { " + target + slot + ".GetResult(); } catch (global::System.OperationCanceledException " + GeneratedNames.Foreign + ") when (" + GeneratedNames.Context + ".MarkForeign(" + GeneratedNames.Foreign + ")) { throw; }");
        }
    }

    // A filter runs before the finally blocks below it on the stack; those of what is awaited have run by then in C#.
    private string PollText(AwaitKind kind, string slot)
    {
        var poll = GeneratedNames.Status + " = " + kind switch
        {
            AwaitKind.Awaiter => GeneratedNames.Context + ".PollAwaiter(ref " + slot + ");",
            AwaitKind.Machine => slot + ".Poll(ref " + GeneratedNames.Context + ");",
            _ => throw new InvalidOperationException("Not polled: " + kind),
        };
        return _filters > 0 && kind == AwaitKind.Machine ? "try { " + poll + " } catch { throw; }" : poll;
    }

    private void WriteTry(TryInstruction node)
    {
        var hasFilter = node.Catches.Any(static c => c.Filter is not null);
        var hasStates = _entries.TryGetValue(node, out var entry) || States(node.Body).Any();
        var isGuarded = node.Finally is not null && HasAwait(node.Body);
        Hidden();
        if (hasStates)
        {
            _writer.Line(GeneratedNames.State + " = 0;");
            _writer.Line(entry + ": ;");
        }

        _guards += isGuarded ? 1 : 0;
        _filters += hasFilter ? 1 : 0;
        using (_writer.Block("try"))
        {
            Dispatch(node.Body);
            WriteAll(node.Body);
            Hidden();
        }

        _guards -= isGuarded ? 1 : 0;
        _filters -= hasFilter ? 1 : 0;
        foreach (var clause in node.Catches)
        {
            _writer.Lines("catch" + (clause.Header.Length > 0 ? " " + Text(clause.Header) : "") + (clause.Filter is null ? "" : " when (" + Text(clause.Filter) + ")"));
            using (_writer.Block())
            {
                if (clause.Prologue.Length > 0)
                {
                    _writer.Line(Text(clause.Prologue));
                }

                WriteAll(clause.Body);
                Hidden();
            }
        }

        if (node.Finally is not null)
        {
            _writer.Open("finally");
            if (isGuarded)
            {
                _writer.Open("if (!" + GeneratedNames.Suspended + ")");
            }

            WriteAll(node.Finally);
            Hidden();
            if (isGuarded)
            {
                _writer.Close();
            }

            _writer.Close();
        }
    }

    /// <summary>Writes one statement under its source line, inside a block that makes the copies its lambdas capture.</summary>
    private void Statement(string text, string marked, SourceSpan? span)
    {
        var captures = Captures.Of(marked, _body, TextOf);
        if (captures.Count > 0)
        {
            Hidden();
            _writer.Open();
            foreach (var line in captures)
            {
                _writer.Line(line);
            }
        }

        Mapped(span);
        _writer.Lines(text);
        if (captures.Count > 0)
        {
            Hidden();
            _writer.Close();
        }
    }

    private string TextOf(int variable) => _promotion.NameOf(variable) ?? _slots.TextOf(variable);

    private string Text(string marked) => Mark.Replace(marked, (kind, index) => kind switch
    {
        MarkKind.Variable => TextOf(index),
        MarkKind.Capture => Captures.Name(_body.Variables[index]),
        MarkKind.Jump when _body.Jumps[index].Target is { } target => "goto " + target.Name + ";",
        MarkKind.Jump => End(),
        _ => null,
    });

    private void Mapped(SourceSpan? span)
    {
        if (span is null)
        {
            Hidden();
            return;
        }

        if (_commentedLine != span.StartLine)
        {
            Hidden();
            _writer.Line("// " + span.FirstLine);
            _commentedLine = span.StartLine;
        }

        _line = span;
        _writer.Directive(span.LineDirective);
    }

    private void Hidden()
    {
        if (_line is not null)
        {
            _line = null;
            _writer.Directive("#line hidden");
        }
    }
}
