using Coroutines.Generator.Analysis;
using Coroutines.Generator.Internal;
using Coroutines.Generator.Lowering;
using Coroutines.Generator.Model;

namespace Coroutines.Generator.Emit;

/// <summary>Writes the machine: a struct with its fields, its constructor and its Poll.</summary>
internal sealed class MachineEmitter(SourceWriter writer, MachineShape shape, LoweredBody body, SlotAllocator slots, ScalarPromotion promotion)
{
    private const string Hidden = "#line hidden";

    public int StateCount { get; private set; }

    public void Write(Variable? self, IReadOnlyList<Variable> parameters, IEnumerable<ClosureClass> closures, IEnumerable<string> members, bool mayThrow)
    {
        writer.Line("/// <summary>The machine of <c>" + shape.Signature + "</c>.</summary>");
        writer.Line("[global::System.Runtime.CompilerServices.CompilerGenerated]");
        if (shape.IsSeenOutside)
        {
            writer.Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
        }

        // The attribute takes file and line from where it stands.
        writer.Directive(shape.Place.LineDirective);
        writer.Line("[global::Coroutines.CompilerServices.CoroutineMachine(\"" + shape.MethodName + "\")]");
        writer.Directive(Hidden); // but for the user's statements: stepping into a machine stops at the first of them
        foreach (var attribute in shape.Attributes)
        {
            writer.Line(attribute);
        }

        var contract = shape.Item is not null ? "global::Coroutines.CompilerServices.ICoroutineIterator<" + shape.Item + ">" : shape.Result is null ? "global::Coroutines.ICoroutineMachine" : "global::Coroutines.ICoroutineMachine<" + shape.Result + ">";
        using (writer.Block(shape.Accessibility + (shape.IsUnsafe ? "unsafe " : "") + "struct " + shape.Name + shape.TypeParameters + " : " + contract + shape.Constraints))
        {
            WriteFields();
            WriteConstructor(self, parameters);
            if (shape.Item is null)
            {
                WriteBegin(self, parameters, mayThrow);
            }

            WritePoll(mayThrow);
            new MapEmitter(writer, slots).Write(body);
            if (shape.Result is not null)
            {
                writer.Line();
                writer.Line("public " + shape.Result + " GetResult() => " + GeneratedNames.Result + ";");
            }

            if (shape.Item is not null)
            {
                WriteIteratorMembers(parameters.ElementAtOrDefault(shape.TokenParameter));
            }

            foreach (var member in members)
            {
                writer.Line();
                writer.Lines(Text(member));
            }

            foreach (var closure in closures)
            {
                writer.Line();
                WriteClosure(closure);
            }
        }
    }

    private void WriteFields()
    {
        writer.Line("private int " + GeneratedNames.State + ";");
        foreach (var slot in slots.Slots)
        {
            writer.Line("private " + slot.Type + " " + slot.Name + ";");
        }

        if (shape.Result is not null)
        {
            writer.Line("private " + shape.Result + " " + GeneratedNames.Result + ";");
        }

        if (shape.Item is not null)
        {
            writer.Line("private " + shape.Item + " " + GeneratedNames.Current + ";");
            writer.Line("private bool " + GeneratedNames.AtYield + ";");
            writer.Line("private bool " + GeneratedNames.Disposing + ";");
        }
    }

    private void WriteIteratorMembers(Variable? tokenParameter)
    {
        writer.Line();
        writer.Line("public " + shape.Item + " Current => " + GeneratedNames.Current + ";");
        writer.Line();
        using (writer.Block("public bool BeginDispose()"))
        {
            writer.Line("return " + GeneratedNames.Disposing + " = " + GeneratedNames.AtYield + ";");
        }

        writer.Line();
        var token = tokenParameter is not null && slots.Slots.Any(s => s.Variables.Contains(tokenParameter)) ? "this." + slots.TextOf(tokenParameter.Id) : null;
        writer.Line("public global::System.IDisposable? UseToken(global::System.Threading.CancellationToken token) => "
            + (token is null ? "null" : "global::Coroutines.CompilerServices.CoroutineSupport.UseToken(ref " + token + ", token)") + ";");
    }

    // A struct is passed by reference and copied with the arguments at hand, which may have changed it.
    private string StartParameters(Variable? self)
    {
        var declared = shape.Parameters.Select(static p => p.Declaration);
        var all = self is null ? declared : new[] { (shape.IsOfStruct && !shape.GivesReceiver ? "in " : "") + self.Type + " " + GeneratedNames.Self }.Concat(declared);
        return "(" + string.Join(", ", all) + ")";
    }

    private void WriteConstructor(Variable? self, IReadOnlyList<Variable> parameters)
    {
        writer.Line();
        WriteReceiverAttribute(self);
        using (writer.Block("public " + shape.Name + StartParameters(self)))
        {
            WriteReceiverCheck(self);
            writer.Line("this = default;");
            WriteArguments(self, parameters);
        }
    }

    // The constructor's work, in the place that a caller's machine keeps for this one. What is awaited in this one stays as it
    // is: each is made or begun before it is polled.
    private void WriteBegin(Variable? self, IReadOnlyList<Variable> parameters, bool mayThrow)
    {
        writer.Line();
        if (mayThrow)
        {
            WriteNoInlining();
        }

        WriteReceiverAttribute(self);
        using (writer.Block("public void " + GeneratedNames.Begin + StartParameters(self)))
        {
            WriteReceiverCheck(self);
            writer.Line("this." + GeneratedNames.State + " = 0;");
            foreach (var slot in slots.Slots.Where(s => !s.Variables.All(static v => v.Kind == VariableKind.Awaited) && !s.Variables.Any(v => v == self || parameters.Contains(v))))
            {
                writer.Line("this." + slot.Name + " = default!;");
            }

            WriteArguments(self, parameters);
        }
    }

    private void WriteArguments(Variable? self, IReadOnlyList<Variable> parameters)
    {
        if (self is not null && slots.Slots.Any(s => s.Variables.Contains(self)))
        {
            writer.Line("this." + slots.TextOf(self.Id) + " = " + GeneratedNames.Self + ";");
        }

        for (var i = 0; i < parameters.Count; i++)
        {
            if (slots.Slots.Any(s => s.Variables.Contains(parameters[i])))
            {
                writer.Line("this." + slots.TextOf(parameters[i].Id) + " = " + shape.Parameters[i].Name + ";");
            }
        }
    }

    private bool ChecksReceiver(Variable? self) => self is not null && !shape.IsOfStruct;

    // C# throws where the method is called, once its arguments are evaluated: the trace of the exception begins there.
    private void WriteReceiverCheck(Variable? self)
    {
        if (ChecksReceiver(self))
        {
            writer.Line("if (" + GeneratedNames.Self + " is null) { throw new global::System.NullReferenceException(); }");
        }
    }

    private void WriteReceiverAttribute(Variable? self)
    {
        if (ChecksReceiver(self))
        {
            writer.Line("[global::System.Diagnostics.StackTraceHidden]");
        }
    }

    private void WriteNoInlining() =>
        writer.Line("[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]");

    private void WritePoll(bool mayThrow)
    {
        writer.Line();
        if (mayThrow)
        {
            // Not inlined, so that the trace of an exception has a frame for every coroutine of the chain.
            WriteNoInlining();
        }

        using (writer.Block("public global::Coroutines.PollStatus Poll(ref global::Coroutines.PollContext " + GeneratedNames.Context + ")"))
        {
            var emitter = new PollEmitter(writer, body, slots, promotion, shape.Item is not null);
            emitter.Write();
            StateCount = emitter.StateCount;
        }
    }

    private void WriteClosure(ClosureClass closure)
    {
        using (writer.Block("private sealed class " + closure.Name))
        {
            foreach (var (type, name) in closure.Fields)
            {
                writer.Line("public " + type + " " + name + ";");
            }

            foreach (var member in closure.Members)
            {
                writer.Line();
                writer.Lines(Text(member));
            }
        }
    }

    // A local function that became a method makes its own copies for the lambdas in it.
    private string Text(string member)
    {
        var captures = Captures.Of(member, body, id => slots.TextOf(id));
        return Mark.Replace(member, (kind, index) => kind switch
        {
            MarkKind.Variable => slots.TextOf(index),
            MarkKind.Capture => Captures.Name(body.Variables[index]),
            MarkKind.Copies => string.Concat(captures.Select(static copy => " " + copy)),
            _ => null,
        });
    }
}
