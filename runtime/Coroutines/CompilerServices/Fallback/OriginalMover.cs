using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>Makes the method that moves the arguments of a call from the compiler's state machine into the generated machine, and stages that.</summary>
[UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Runs only where code can be made.")]
[UnconditionalSuppressMessage("Trimming", "IL2055", Justification = "A machine that was trimmed is not found, which is an exception that says so. The generator reports such calls as errors there.")]
[UnconditionalSuppressMessage("Trimming", "IL2060", Justification = "The type parameters ask for nothing that is trimmed.")]
[UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "As above: a machine without its constructor is none, and a parameter without a field is one that the body does not use.")]
[UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "As above.")]
[StackTraceHidden]
internal static class OriginalMover
{
    private const string Receiver = "<>4__this";
    private const BindingFlags Members = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;

    /// <exception cref="CoroutineNotRewrittenException">There is no machine, or it cannot be found in this program.</exception>
    public static Delegate Make(Type original, Type coroutine, Type mover)
    {
        if (!RuntimeFeature.IsDynamicCodeSupported || OriginalMethod.Of(original) is not { } method || OriginalMethod.FindMachine(method) is not { } found)
        {
            OriginalMethod.ThrowNotRewritten(original);
            return null!;
        }

        Type[] arguments = original.GetGenericArguments();
        Type machine = arguments.Length == 0 ? found : found.MakeGenericType(arguments);
        ConstructorInfo constructor = machine.GetConstructors(Members).Single();
        var code = new DynamicMethod("Stage", coroutine, [original.MakeByRefType()], original, skipVisibility: true);
        ILGenerator il = code.GetILGenerator();
        foreach (ParameterInfo parameter in constructor.GetParameters())
        {
            bool isReceiver = parameter.Position == 0 && !method.IsStatic;
            Push(il, original, original.GetField(isReceiver ? Receiver : parameter.Name!, Members), parameter.ParameterType, isReceiver);
        }

        LocalBuilder local = il.DeclareLocal(machine);
        il.Emit(OpCodes.Newobj, constructor);
        il.Emit(OpCodes.Stloc, local);
        il.Emit(OpCodes.Ldloca, local);
        il.Emit(OpCodes.Call, Stage([machine, .. coroutine.GetGenericArguments()]));
        il.Emit(OpCodes.Ret);
        return code.CreateDelegate(mover);
    }

    private static void Push(ILGenerator il, Type original, FieldInfo? field, Type type, bool isReceiver)
    {
        // The compiler keeps no parameter that the body does not use.
        if (field is null)
        {
            PushUnused(il, type, isReceiver);
            return;
        }

        il.Emit(OpCodes.Ldarg_0);
        if (!original.IsValueType)
        {
            il.Emit(OpCodes.Ldind_Ref);
        }

        il.Emit(type.IsByRef ? OpCodes.Ldflda : OpCodes.Ldfld, field);
    }

    // Of a receiver that nobody uses the machine asks one thing: that it is not null.
    private static void PushUnused(ILGenerator il, Type type, bool isReceiver)
    {
        if (type.IsByRef)
        {
            il.Emit(OpCodes.Ldloca, il.DeclareLocal(type.GetElementType()!));
        }
        else if (isReceiver)
        {
            il.Emit(OpCodes.Ldstr, string.Empty);
        }
        else
        {
            il.Emit(OpCodes.Ldloc, il.DeclareLocal(type));
        }
    }

    private static MethodInfo Stage(Type[] arguments) =>
        typeof(CoroutineSupport).GetMethods()
            .Single(one => one.Name == nameof(CoroutineSupport.Stage) && one.GetGenericArguments().Length == arguments.Length)
            .MakeGenericMethod(arguments);
}
