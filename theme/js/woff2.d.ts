/** A typeface as the bundler gives it: its address, from the folder of the bundle. */
declare module "*.woff2" {
  const address: string;
  export default address;
}
