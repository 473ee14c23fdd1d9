using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>
/// A call that no interceptor can redirect (through a delegate, a function pointer, a type parameter or <c>dynamic</c>) arrives in what C#
/// compiled of the coroutine. That has put the arguments into the compiler's own state machine; from there they are moved into the
/// generated one. The first call finds the machine and makes a method for the moving; the others allocate nothing.
/// </summary>
internal static class OriginalCall<TStateMachine, TCoroutine>
    where TStateMachine : IAsyncStateMachine
{
    private const string Receiver = "<>4__this";
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private delegate TCoroutine Mover(ref TStateMachine original);

    private static Mover? s_move;

    public static TCoroutine Stage(ref TStateMachine original) => (s_move ??= MakeMover())(ref original);

    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Runs only where code can be made.")]
    [UnconditionalSuppressMessage("Trimming", "IL2055", Justification = "Where the machine was trimmed, none is found, which is an exception that says so. The generator reports such calls as errors there.")]
    [UnconditionalSuppressMessage("Trimming", "IL2090", Justification = "A parameter without a field is one that the body does not use.")]
    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "As above: a machine without its constructor is none.")]
    private static Mover MakeMover()
    {
        Type original = typeof(TStateMachine);
        if (!RuntimeFeature.IsDynamicCodeSupported || OriginalMethod.Of(original) is not { } method || OriginalMethod.FindMachine(method) is not { } found)
        {
            ThrowHelper.ThrowNotRewritten(original);
            return null!;
        }

        Type[] arguments = original.GetGenericArguments();
        Type machine = arguments.Length == 0 ? found : found.MakeGenericType(arguments);
        ConstructorInfo constructor = machine.GetConstructors(All).Single(static one => !one.IsStatic);
        var code = new DynamicMethod("Stage", typeof(TCoroutine), [original.MakeByRefType()], original, skipVisibility: true);
        ILGenerator il = code.GetILGenerator();
        foreach (ParameterInfo parameter in constructor.GetParameters())
        {
            string name = parameter.Position == 0 && !method.IsStatic ? Receiver : parameter.Name!;
            Push(il, parameter.ParameterType, original.GetField(name, BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance));
        }

        LocalBuilder local = il.DeclareLocal(machine);
        il.Emit(OpCodes.Newobj, constructor);
        il.Emit(OpCodes.Stloc, local);
        il.Emit(OpCodes.Ldloca, local);
        il.Emit(OpCodes.Call, StageOf(machine));
        il.Emit(OpCodes.Ret);
        return code.CreateDelegate<Mover>();
    }

    // What the body does not use, the compiler does not keep.
    private static void Push(ILGenerator il, Type type, FieldInfo? field)
    {
        if (field is null)
        {
            LocalBuilder none = il.DeclareLocal(type);
            il.Emit(OpCodes.Ldloc, none);
            return;
        }

        il.Emit(OpCodes.Ldarg_0);
        if (!typeof(TStateMachine).IsValueType)
        {
            il.Emit(OpCodes.Ldind_Ref);
        }

        il.Emit(OpCodes.Ldfld, field);
    }

    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Runs only where code can be made.")]
    [UnconditionalSuppressMessage("Trimming", "IL2060", Justification = "The type parameters ask for nothing that is trimmed.")]
    private static MethodInfo StageOf(Type machine)
    {
        Type[] arguments = [machine, .. typeof(TCoroutine).GetGenericArguments()];
        return typeof(CoroutineFactory).GetMethods()
            .Single(one => one.Name == nameof(CoroutineFactory.Stage) && one.GetGenericArguments().Length == arguments.Length)
            .MakeGenericMethod(arguments);
    }
}
